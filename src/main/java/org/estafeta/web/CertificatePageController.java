package org.estafeta.web;

import java.time.LocalDate;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import org.estafeta.access.Callers;
import org.estafeta.registration.Certificate;
import org.estafeta.registration.Certificates;

/**
 * Certificates: as files for those who were at events, and as pages for those who want to
 * know whether one is true.
 */
@Controller
class CertificatePageController {

	private final Certificates certificates;

	private final CertificatePdf pdf;

	CertificatePageController(Certificates certificates, CertificatePdf pdf) {
		this.certificates = certificates;
		this.pdf = pdf;
	}

	@GetMapping("/events/{id}/certificate.pdf")
	ResponseEntity<byte[]> own(@PathVariable("id") String id) {
		return file(this.certificates.own(Callers.current(), id));
	}

	@GetMapping("/events/{id}/participants/{participant}/certificate.pdf")
	ResponseEntity<byte[]> of(@PathVariable("id") String id, @PathVariable("participant") String participant) {
		return file(this.certificates.of(Callers.current(), id, participant));
	}

	private ResponseEntity<byte[]> file(Certificate certificate) {
		String address = ServletUriComponentsBuilder.fromCurrentContextPath()
			.path("/certificates/{number}")
			.buildAndExpand(certificate.number())
			.toUriString();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					FileName.attachment(certificate.name() + " " + certificate.title(), day(certificate), "pdf"))
			.body(this.pdf.of(certificate, address));
	}

	private static LocalDate day(Certificate certificate) {
		LocalDate day = (certificate.start() != null) ? certificate.start().earliest() : null;
		return (day != null) ? day : LocalDate.EPOCH;
	}

	@GetMapping("/certificates/{number}")
	String check(@PathVariable("number") String number, Model model) {
		model.addAttribute("certificate", this.certificates.numbered(number));
		return "certificate";
	}

}
