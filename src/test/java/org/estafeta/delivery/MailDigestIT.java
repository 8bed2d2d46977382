package org.estafeta.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import org.estafeta.RunningApplication;
import org.estafeta.access.Account;
import org.estafeta.access.Accounts;
import org.estafeta.access.People;
import org.estafeta.access.Role;
import org.estafeta.graphstore.Graph;
import org.estafeta.graphstore.Writes;
import org.estafeta.notice.NoticeKind;
import org.estafeta.notice.Notices;
import org.estafeta.savedsearch.FormBrowser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Letters go to addresses that were confirmed, tell each notice in one letter, and wait
 * as long as the mail server is away. Sent to a real server.
 */
@RunningApplication
class MailDigestIT {

	private static final String PAGE = "/account/notices";

	private static final String ADDRESS = "anna@school.example";

	private static final Pattern LINK = Pattern.compile("https://estafeta\\.example(/mail/\\w+/[A-Za-z0-9_-]{43})");

	@LocalServerPort
	int port;

	@Value("${spring.mail.port}")
	int mailPort;

	@Autowired
	ApplicationContext application;

	@Autowired
	Post post;

	@Autowired
	Notices notices;

	@Autowired
	Graph graph;

	@Autowired
	Writes writes;

	private GreenMail server;

	private People people;

	private Account account;

	private FormBrowser browser;

	@BeforeEach
	void prepare() {
		this.people = new People(this.application);
		this.people.forget();
		open();
		this.account = this.people.make("анна", Role.TEACHER);
		this.browser = new FormBrowser(this.port);
		People.signIn(this.browser, "анна");
	}

	private void open() {
		this.server = new GreenMail(new ServerSetup(this.mailPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		this.server.start();
	}

	@AfterEach
	void forget() {
		this.server.stop();
		this.people.forget();
	}

	@Test
	void aLetterTellsWhatIsNewOnceTheAddressIsConfirmedAndAClickEndsIt() throws Exception {
		tell("до подтверждения", "/submissions/1");
		choose("DAILY", "кто угодно");
		assertThat(this.browser.get(PAGE).body()).contains("не похоже на адрес почты");
		choose("DAILY", ADDRESS);
		assertThat(this.browser.get(PAGE).body()).contains("Остался один шаг", ADDRESS);
		tell("тоже до", "/submissions/1");
		assertThat(courier(this.post, Duration.ofDays(2)).run()).as("not confirmed").isZero();

		FormBrowser phone = new FormBrowser(this.port);
		String confirm = link(this.server.getReceivedMessages()[0]);
		assertThat(phone.get(confirm).body()).contains(ADDRESS, "Подтвердить");
		phone.post(confirm, confirm, Map.of());
		assertThat(phone.get(confirm).statusCode()).as("used up").isEqualTo(404);
		assertThat(courier(this.post, Duration.ofDays(2)).run()).as("nothing new").isZero();
		tell("Клубный <b>час</b>\r\nBcc: all@example.org", "/practices/1");
		tell("Дефицит, которого не назовут", "/deficits/1");
		assertThat(courier(this.post, Duration.ofSeconds(1)).run()).as("not due").isZero();
		assertThat(courier(this.post, Duration.ofDays(4)).run()).isEqualTo(1);
		assertThat(courier(this.post, Duration.ofDays(8)).run()).as("told once").isZero();

		MimeMessage letter = this.server.getReceivedMessages()[1];
		assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
		assertThat(letter.getSubject()).isEqualTo("Эстафета: новых уведомлений — 2");
		assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		String text = part(letter, 0);
		String page = part(letter, 1);
		assertThat(text).contains("Заявка прошла шаг: Клубный <b>час</b>", "https://estafeta.example/practices/1")
			.doesNotContain("до подтверждения", "которого не назовут", "/deficits/1");
		assertThat(page).contains("Клубный &lt;b&gt;час", "lang=\"ru\"").doesNotContain("которого не назовут", "<b>");
		String stop = link(letter);
		assertThat(letter.getHeader("List-Unsubscribe")).containsExactly("<https://estafeta.example" + stop + ">");
		assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");

		assertThat(phone.get(stop).body()).contains("Больше не присылать");
		tell("ещё", "/practices/1");
		assertThat(phone.postWithoutToken(stop, Map.of("List-Unsubscribe", "One-Click")).statusCode()).isEqualTo(200);
		assertThat(phone.postWithoutToken(stop, Map.of()).statusCode()).as("again").isEqualTo(200);
		assertThat(courier(this.post, Duration.ofDays(20)).run()).isZero();
		assertThat(this.browser.get(PAGE).body()).doesNotContain(ADDRESS);
	}

	@Test
	void whileTheServerIsAwayLettersWaitAndNothingIsLost() throws Exception {
		confirmed("WEEKLY");
		tell("важное", "/practices/1");
		this.server.stop();
		MailCourier courier = courier(this.post, Duration.ofDays(8));
		assertThat(courier.run()).isZero();
		assertThat(courier.run()).as("does not knock again at once").isZero();
		assertThat(this.browser.get(PAGE).body()).contains("Письмо пока не ушло");
		open();
		assertThat(courier(this.post, Duration.ofDays(8).plusSeconds(30)).run()).as("still in the pause").isZero();
		assertThat(courier(this.post, Duration.ofDays(8).plusMinutes(2)).run()).isEqualTo(1);
		assertThat(part(this.server.getReceivedMessages()[0], 0)).contains("важное");
		assertThat(this.browser.get(PAGE).body()).doesNotContain("Письмо пока не ушло");
	}

	@Test
	void twoCouriersSendOneLetterAndAKilledOneLeavesTheSameLetter() throws Exception {
		confirmed("DAILY");
		tell("однажды", "/practices/1");
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Integer>> both = List.of(courier(this.post, Duration.ofDays(2))::run,
					courier(this.post, Duration.ofDays(2))::run);
			int sent = 0;
			for (Future<Integer> one : threads.invokeAll(both)) {
				sent += one.get();
			}
			assertThat(sent).isEqualTo(1);
		}
		assertThat(this.server.getReceivedMessages()).hasSize(1);

		tell("дважды", "/practices/1");
		Duration day = Duration.ofDays(4);
		Post killed = new Post() {

			@Override
			public boolean isOpen() {
				return true;
			}

			@Override
			public void send(Letter letter) throws Undelivered {
				MailDigestIT.this.post.send(letter);
				throw new IllegalStateException("killed");
			}

		};
		MailCourier first = courier(killed, day);
		assertThatThrownBy(first::run).hasMessage("killed");
		tell("позже", "/practices/1");
		assertThat(courier(this.post, day.plusMinutes(1)).run()).as("somebody else may be at it").isZero();
		assertThat(courier(this.post, day.plus(MailCourier.LEASE).plusSeconds(1)).run()).isEqualTo(1);
		MimeMessage[] letters = this.server.getReceivedMessages();
		assertThat(letters).hasSize(3);
		assertThat(letters[1].getMessageID()).isEqualTo(letters[2].getMessageID()).endsWith("@estafeta.example>");
		assertThat(part(letters[2], 0)).isEqualTo(part(letters[1], 0)).contains("дважды").doesNotContain("позже");
		assertThat(courier(this.post, Duration.ofDays(6)).run()).as("what came later").isEqualTo(1);
	}

	@Test
	void anAddressThatDoesNotExistEndsTheLettersWithANotice() throws Exception {
		confirmed("DAILY");
		tell("никому", "/practices/1");
		Post refusing = new Post() {

			@Override
			public boolean isOpen() {
				return true;
			}

			@Override
			public void send(Letter letter) throws Undelivered {
				throw new Undelivered(Reason.NO_SUCH_ADDRESS, new MessagingException("550"));
			}

		};
		for (int day = 2; day < 5; day++) {
			courier(refusing, Duration.ofDays(day)).run();
		}
		assertThat(this.browser.get(PAGE).body()).contains("Письма отключены", ADDRESS);
		assertThat(courier(this.post, Duration.ofDays(9)).run()).isZero();
		for (int more = 1; more < MailDigests.MOST_ASKED; more++) {
			choose("DAILY", ADDRESS);
		}
		choose("DAILY", ADDRESS);
		assertThat(this.browser.get(PAGE).body()).contains("Попробуйте завтра");
	}

	private void confirmed(String pace) throws Exception {
		choose(pace, ADDRESS);
		String confirm = link(this.server.getReceivedMessages()[0]);
		this.browser.post(confirm, confirm, Map.of());
		this.server.purgeEmailFromAllMailboxes();
	}

	private void choose(String pace, String address) {
		this.browser.post(PAGE, PAGE + "/mail", Map.of("pace", pace, "address", address));
	}

	private MailCourier courier(Post by, Duration later) {
		Clock then = Clock.offset(Clock.systemDefaultZone(), later);
		return new MailCourier(by, this.application.getBean(Letters.class), this.application.getBean(Accounts.class),
				this.notices, this.graph, this.writes, then);
	}

	private void tell(String title, String address) {
		this.writes.apply(new Writes.Order("test", "tell", false), (touched) -> {
			touched.addUnlisted(1);
			this.notices.tell(List.of(this.account.id()), NoticeKind.ADVANCED, title, address);
			return Instant.now();
		});
	}

	private static String link(MimeMessage letter) throws Exception {
		Matcher link = LINK.matcher(part(letter, 0));
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

	// The parts of multipart/mixed (multipart/related (multipart/alternative (text,
	// html))).
	private static String part(MimeMessage letter, int at) throws Exception {
		Object inner = letter.getContent();
		while (inner instanceof MimeMultipart parts && parts.getCount() == 1) {
			inner = parts.getBodyPart(0).getContent();
		}
		return ((MimeMultipart) inner).getBodyPart(at).getContent().toString();
	}

}
