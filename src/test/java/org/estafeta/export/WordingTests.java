package org.estafeta.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.estafeta.dissemination.Adoption;
import org.estafeta.dissemination.ChannelKind;
import org.estafeta.dissemination.Trace;
import org.estafeta.dissemination.TransferLink;
import org.estafeta.dissemination.trace.Certainty;
import org.estafeta.organisation.Organisation;
import org.estafeta.shared.ImpreciseDate;
import org.estafeta.shared.NodeKind;
import org.estafeta.shared.Provenance;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTests {

	@ParameterizedTest
	@ValueSource(strings = { "ru", "en" })
	void everyHeadingLabelAndCodeHasAName(String language) {
		Wording wording = Sample.wording(language);
		assertThat(Stream.of(ExportColumn.values()).map(wording::heading)).doesNotHaveDuplicates();
		assertThat(Manifest.KEYS.stream().map((key) -> wording.label(new Manifest.Entry(key, null))))
			.doesNotHaveDuplicates();
		List<Enum<?>[]> codes = List.of(Organisation.Kind.values(), Adoption.Stage.values(), Adoption.Strength.values(),
				ChannelKind.values(), Certainty.values(), TransferLink.Status.values(), Provenance.Confidence.values(),
				ImpreciseDate.Precision.values(), Trace.StopReason.values(), NodeKind.values());
		codes.forEach((values) -> Stream.of(values).forEach((code) -> assertThat(wording.shown(code)).isNotBlank()));
		assertThat(wording.shown(null)).isEmpty();
	}

	@Test
	void bothBundlesHaveTheSameKeys() throws IOException {
		assertThat(bundle("messages/export_en.properties").keySet())
			.isEqualTo(bundle("messages/export.properties").keySet());
	}

	private static Properties bundle(String name) throws IOException {
		Properties bundle = new Properties();
		try (InputStream file = WordingTests.class.getClassLoader().getResourceAsStream(name)) {
			bundle.load(new InputStreamReader(file, StandardCharsets.UTF_8));
		}
		return bundle;
	}

}
