package org.estafeta.export;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import org.estafeta.shared.ImpreciseDate;

/**
 * The words of a file in the reader's language.
 *
 * @param messages the bundles
 * @param locale the language
 */
record Wording(MessageSource messages, Locale locale) {

	String text(String key) {
		return this.messages.getMessage(key, new Object[0], this.locale);
	}

	String heading(ExportColumn column) {
		return text("export.column." + column.code());
	}

	String label(Manifest.Entry entry) {
		return text("export.manifest." + entry.key());
	}

	// How people read a value: codes by their names, all else as programs do.
	String shown(@Nullable Object value) {
		return switch (value) {
			case null -> "";
			case ImpreciseDate date -> date.edtf();
			case Enum<?> code -> text("enum." + code.getDeclaringClass().getSimpleName() + '.' + code.name());
			case Boolean flag -> text(flag ? "export.yes" : "export.no");
			case Double number -> decimal(number);
			default -> value.toString();
		};
	}

	private String decimal(double number) {
		String written = String.valueOf(number);
		return this.locale.getLanguage().equals("ru") ? written.replace('.', ',') : written;
	}

}
