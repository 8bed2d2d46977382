package org.estafeta.notice.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.estafeta.access.Caller;
import org.estafeta.api.GlobalId;
import org.estafeta.notice.Follows;
import org.estafeta.notice.Notice;
import org.estafeta.notice.Notices;

/**
 * What people follow, and what they are told.
 */
@Controller
class NoticeController {

	private final Notices notices;

	private final Follows follows;

	NoticeController(Notices notices, Follows follows) {
		this.notices = notices;
		this.follows = follows;
	}

	@QueryMapping
	List<Notice> notices(@ContextValue Caller caller) {
		return this.notices.of(caller.person());
	}

	@MutationMapping
	boolean follow(@Argument String node, @ContextValue Caller caller) {
		GlobalId id = GlobalId.parse(node);
		this.follows.follow(caller.person(), id.kind(), id.id());
		return true;
	}

	@MutationMapping
	boolean unfollow(@Argument String node, @ContextValue Caller caller) {
		GlobalId id = GlobalId.parse(node);
		this.follows.leave(caller.person(), id.kind(), id.id());
		return true;
	}

	@MutationMapping
	boolean readNotices(@ContextValue Caller caller) {
		this.notices.readAll(caller.person());
		return true;
	}

	@SchemaMapping(typeName = "Notice")
	OffsetDateTime at(Notice notice) {
		return notice.at().atOffset(ZoneOffset.UTC);
	}

}
