package org.portailsolidaire.platform.documents.storage;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where bytes are: today's place takes new ones, and what was kept elsewhere before a
 * change of settings is still read where it is.
 */
@Component
public class Places {

	private final DatabaseBytes database;

	private final @Nullable S3Bytes s3;

	public Places(DatabaseBytes database, BucketSettings settings, TransactionOperations transaction) {
		this.database = database;
		this.s3 = settings.isThere() ? new S3Bytes(settings, transaction) : null;
	}

	public DocumentBytes today() {
		return Optional.<DocumentBytes>ofNullable(this.s3).orElse(this.database);
	}

	public DocumentBytes of(DocumentBytes.Place place) {
		return all().stream()
			.filter((bytes) -> bytes.place() == place)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Documents are in " + place + ", and no setting says where"));
	}

	public List<DocumentBytes> all() {
		return (this.s3 != null) ? List.of(this.database, this.s3) : List.of(this.database);
	}

	@PreDestroy
	void close() {
		if (this.s3 != null) {
			this.s3.close();
		}
	}

}
