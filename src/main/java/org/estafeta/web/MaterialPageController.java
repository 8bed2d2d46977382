package org.estafeta.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;

import org.estafeta.access.Callers;
import org.estafeta.curation.SubmissionMaterials;
import org.estafeta.material.Material;
import org.estafeta.material.Materials;
import org.estafeta.shared.ErrorKind;
import org.estafeta.shared.EstafetaException;

/**
 * Hands materials out, to be kept as files: a browser that shows one all the same may run
 * nothing in it and load nothing for it.
 */
@Controller
class MaterialPageController {

	private static final Logger logger = LoggerFactory.getLogger(MaterialPageController.class);

	private final SubmissionMaterials shown;

	private final Materials materials;

	MaterialPageController(SubmissionMaterials shown, Materials materials) {
		this.shown = shown;
		this.materials = materials;
	}

	@GetMapping("/materials/{id}/{fileName}")
	ResponseEntity<Resource> material(@PathVariable("id") String id, @PathVariable("fileName") String fileName) {
		SubmissionMaterials.Shown shown = this.shown.show(Callers.current(), id, fileName);
		Material material = shown.material();
		Path file = this.materials.path(material);
		if (!Files.isRegularFile(file)) {
			logger.error("The file of the material {} is not in the data folder", material.id());
			throw new EstafetaException(ErrorKind.UNAVAILABLE, "material-lost");
		}
		// a practice that is archived is gone at once: every copy asks again
		CacheControl caching = shown.open() ? CacheControl.noCache() : CacheControl.noStore().cachePrivate();
		return ResponseEntity.ok()
			.eTag(material.sha256())
			.cacheControl(caching)
			.contentType(MediaType.parseMediaType(material.kind().mediaType()))
			.contentLength(material.size())
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment(material))
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "sandbox; default-src 'none'")
			.body(new FileSystemResource(file));
	}

	// RFC 6266: a plain name for programs that know no other.
	private static String attachment(Material material) {
		return "attachment; filename=\"estafeta-material." + material.kind().endings().getFirst()
				+ "\"; filename*=UTF-8''" + UriUtils.encode(material.fileName(), StandardCharsets.UTF_8);
	}

}
