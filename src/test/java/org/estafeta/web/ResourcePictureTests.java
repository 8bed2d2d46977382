package org.estafeta.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.estafeta.resource.ResourceKind;
import org.estafeta.resource.ResourceLevel;
import org.estafeta.resource.ResourceShare;
import org.estafeta.resource.ResourceTotal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The pictures of information resources.
 */
class ResourcePictureTests {

	@Test
	void barsAreAsLongAsThereAreResources() {
		ResourcePicture picture = ResourcePicture
			.of(List.of(new ResourceShare(ResourceLevel.MUNICIPAL, ResourceKind.SYSTEM, 1),
					new ResourceShare(ResourceLevel.MUNICIPAL, ResourceKind.SITE, 2),
					new ResourceShare(ResourceLevel.FEDERAL, ResourceKind.PLATFORM, 1)));
		assertThat(picture.total()).isEqualTo(4);
		assertThat(picture.rows()).extracting(ResourcePicture.Row::level).containsExactly(ResourceLevel.values());
		ResourcePicture.Row municipal = picture.rows().getLast();
		assertThat(municipal.parts()).extracting(ResourcePicture.Part::kind)
			.containsExactly(ResourceKind.SITE, ResourceKind.SYSTEM);
		assertThat(municipal.parts().getFirst().width()).isCloseTo(2 * municipal.parts().getLast().width(), within(2L));
		assertThat(municipal.parts().getLast().x())
			.isEqualTo(municipal.parts().getFirst().x() + municipal.parts().getFirst().width());
		assertThat(municipal.numbers()).containsExactly(2, 0, 0, 0, 1);
		assertThat(picture.rows().get(1).parts()).as("none of the region").isEmpty();
		assertThat(ResourcePicture.of(List.of()).total()).isZero();
	}

	@Test
	void columnsStandAtTheirYears() {
		ResourceYearChart chart = ResourceYearChart
			.of(List.of(new ResourceTotal(2000, 900, 1, 0), new ResourceTotal(2021, 50, 1, 0),
					new ResourceTotal(2023, 100, 2, 0), new ResourceTotal(2024, 0, 1, 1)));
		assertThat(chart.columns()).as("the last fifteen years").hasSize(3);
		ResourceYearChart.Column first = chart.columns().getFirst();
		ResourceYearChart.Column second = chart.columns().get(1);
		ResourceYearChart.Column last = chart.columns().getLast();
		assertThat(second.height()).isEqualTo(2 * first.height());
		assertThat(first.y() + first.height()).isEqualTo(ResourceYearChart.BASE);
		assertThat(last.height()).isZero();
		assertThat(second.middle() - first.middle()).as("2022 stays empty")
			.isBetween(2 * (last.middle() - second.middle()) - 2, 2 * (last.middle() - second.middle()) + 2);
		assertThat(ResourceYearChart.of(List.of()).columns()).isEmpty();
	}

}
