package org.estafeta.export;

import java.time.Instant;
import java.util.Locale;

import org.estafeta.dissemination.TraceRequest;

/**
 * What a file is wanted of.
 *
 * @param format the format
 * @param request what to trace
 * @param practice the title of the practice
 * @param filter what was asked for, in words of the reader's language
 * @param address the address that gives the same rows again
 * @param at when it was asked for
 * @param locale the language of headings and names
 */
public record ExportOrder(ExportFormat format, TraceRequest request, String practice, String filter, String address,
		Instant at, Locale locale) {

}
