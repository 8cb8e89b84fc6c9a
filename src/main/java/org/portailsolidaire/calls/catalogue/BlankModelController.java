package org.portailsolidaire.calls.catalogue;

import java.util.UUID;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.calls.calls.BlankModels;
import org.portailsolidaire.calls.calls.BlankModels.Model;
import org.portailsolidaire.platform.documents.DocumentId;
import org.portailsolidaire.platform.documents.DocumentResponse;
import org.portailsolidaire.platform.documents.DocumentWithheldException;
import org.portailsolidaire.platform.documents.Documents;

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

	private final Documents documents;

	BlankModelController(BlankModels models, Documents documents) {
		this.models = models;
		this.documents = documents;
	}

	@GetMapping("/modeles/{id}/{name}")
	Object download(@PathVariable UUID id, @PathVariable String name) {
		Model model = this.models.find(id).filter((one) -> one.name().equals(name)).orElseThrow(NotFound::new);
		return (model.document() != null) ? checked(model.document()) : stored(model);
	}

	private DocumentResponse checked(DocumentId document) {
		try {
			return DocumentResponse.of(this.documents.open(document));
		}
		catch (DocumentWithheldException ex) {
			throw new NotFound();
		}
	}

	private ResponseEntity<byte[]> stored(Model model) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(model.mediaType()))
			.cacheControl(CacheControl.noCache())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(model.name()).build().toString())
			.body(this.models.content(model));
	}

}
