package org.portailsolidaire.platform.documents;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A page offered a document that is gone, not scanned yet or in quarantine: it reads as
 * not found.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class DocumentWithheldException extends RuntimeException {

	DocumentWithheldException(DocumentId id) {
		super("Document " + id.value() + " is not served");
	}

}
