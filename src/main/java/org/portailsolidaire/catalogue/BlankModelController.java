package org.portailsolidaire.catalogue;

import java.util.UUID;

import org.portailsolidaire.calls.BlankModels;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The blank models of documents, to download. */
@Controller
class BlankModelController {

	private final BlankModels models;

	BlankModelController(BlankModels models) {
		this.models = models;
	}

	@GetMapping("/modeles/{id}/{name}")
	ResponseEntity<byte[]> download(@PathVariable UUID id, @PathVariable String name) {
		return this.models.find(id)
			.filter((model) -> model.name().equals(name))
			.map((model) -> ResponseEntity.ok()
				.contentType(MediaType.parseMediaType(model.mediaType()))
				.cacheControl(CacheControl.noCache())
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename(model.name()).build().toString())
				.body(this.models.content(model)))
			.orElseGet(() -> ResponseEntity.notFound().build());
	}

}
