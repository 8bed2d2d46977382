package org.estafeta.exchange.http;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import org.estafeta.exchange.ImportJobs;
import org.estafeta.exchange.ImportReport;
import org.estafeta.exchange.ImportService;
import org.estafeta.exchange.Problem;
import org.estafeta.exchange.SourceFile;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Takes files for import and tells how their import stands. Only the administrator comes
 * this far.
 */
@RestController
@RequestMapping("/api/imports")
class ImportController {

	private static final int MAX_FILES = 20;

	private static final int MAX_MEGABYTES = 10;

	private final ImportJobs jobs;

	private final MessageSource messages;

	ImportController(ImportJobs jobs, MessageSource messages) {
		this.jobs = jobs;
		this.messages = messages;
	}

	@PostMapping
	ResponseEntity<JobView> start(@RequestParam("files") List<MultipartFile> files,
			@RequestParam(name = "source", defaultValue = "starter") String source,
			@RequestParam(name = "dryRun", defaultValue = "true") boolean dryRun, Locale locale) throws IOException {
		if (files.size() > MAX_FILES) {
			throw new EstafetaException(ErrorKind.LIMIT_EXCEEDED, "too-many-files", MAX_FILES);
		}
		if (!source.matches("[\\p{L}\\p{N}._-]{1,60}")) {
			throw new EstafetaException(ErrorKind.BAD_REQUEST, "import-source");
		}
		List<SourceFile> contents = new ArrayList<>();
		for (MultipartFile file : files) {
			if (file.getSize() > MAX_MEGABYTES * 1024L * 1024) {
				throw new EstafetaException(ErrorKind.LIMIT_EXCEEDED, "import-large", shownName(file), MAX_MEGABYTES);
			}
			contents.add(new SourceFile(shownName(file), file.getBytes()));
		}
		ImportJobs.Job job = this.jobs.start(new ImportService.Order(contents, source, "administrator", dryRun));
		return ResponseEntity.accepted().location(URI.create("/api/imports/" + job.id())).body(view(job, locale));
	}

	// Only letters, digits and a few signs: the name is shown and logged.
	private static String shownName(MultipartFile file) {
		String name = file.getOriginalFilename();
		String shown = (name != null) ? name.replaceAll("[^\\p{L}\\p{N} ._()-]", "_") : "";
		return shown.substring(0, Math.min(shown.length(), 100));
	}

	@GetMapping("/{id}")
	JobView status(@PathVariable("id") String id, Locale locale) {
		return view(this.jobs.find(id)
			.orElseThrow(() -> new EstafetaException(ErrorKind.NOT_FOUND, "import-not-found", id)), locale);
	}

	@ExceptionHandler
	ProblemDetail refuse(EstafetaException refusal, Locale locale) {
		HttpStatus status = switch (refusal.kind()) {
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case BAD_REQUEST -> HttpStatus.BAD_REQUEST;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case CONFLICT -> HttpStatus.CONFLICT;
			case LIMIT_EXCEEDED -> HttpStatus.TOO_MANY_REQUESTS;
			case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
		};
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(status,
				text(refusal.messageKey(), refusal.arguments().toArray(), locale));
		detail.setProperty("code", refusal.kind().name());
		return detail;
	}

	private JobView view(ImportJobs.Job job, Locale locale) {
		ImportReport report = job.report();
		String step = text("import.step." + job.step(), new Object[0], locale);
		return new JobView(
				job.id(), job.state(), step, job.done(), job.total(), (report != null) ? report.outcome() : null,
				(report != null) ? report.files() : List.of(), (report != null)
						? report.problems().stream().map((problem) -> view(problem, locale)).toList() : List.of(),
				(report != null) ? report.changed() : 0, (report != null) ? report.seq() : 0);
	}

	private ProblemView view(Problem problem, Locale locale) {
		Object[] arguments = problem.arguments().toArray();
		return new ProblemView(problem.file(), problem.row(), problem.column(), problem.severity(),
				text("import." + problem.code(), arguments, locale),
				text("import." + problem.code() + ".advice", arguments, locale));
	}

	private String text(String key, Object[] arguments, Locale locale) {
		return this.messages.getMessage(key, arguments, locale);
	}

	/**
	 * A job as the reader gets it; {@code seq} is the number of its change, 0 for none.
	 */
	record JobView(String id, ImportJobs.State state, String step, int done, int total,
			ImportReport.@Nullable Outcome outcome, List<ImportReport.FileReport> files, List<ProblemView> problems,
			int changed, long seq) {

	}

	/** A problem in words. */
	record ProblemView(String file, long row, @Nullable String column, Problem.Severity severity, String message,
			String advice) {

	}

}
