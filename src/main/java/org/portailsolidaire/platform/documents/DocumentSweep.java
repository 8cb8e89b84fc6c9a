package org.portailsolidaire.platform.documents;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

import org.portailsolidaire.platform.documents.inspection.Spool;
import org.portailsolidaire.platform.documents.storage.DocumentBytes;
import org.portailsolidaire.platform.documents.storage.Places;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Takes away what uploads left when the portal was killed under them. */
@Component
class DocumentSweep {

	private static final Logger LOG = LoggerFactory.getLogger(DocumentSweep.class);

	/** No upload lasts as long. */
	private static final Duration OLD = Duration.ofDays(1);

	private final DocumentQuery query;

	private final Places places;

	private final Quotas quotas;

	private final Clock clock;

	DocumentSweep(DocumentQuery query, Places places, Quotas quotas, Clock clock) {
		this.quotas = quotas;
		this.query = query;
		this.places = places;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
	void sweep() {
		Instant before = this.clock.instant().minus(OLD);
		sweepFiles(before);
		this.quotas.sweep();
		for (DocumentBytes place : this.places.all()) {
			try {
				int removed = place.sweep(before, this.query::unknown);
				if (removed > 0) {
					LOG.info("{} document(s) sans ligne retiré(s)", removed);
				}
			}
			catch (SdkException ex) {
				LOG.warn("Le ménage des documents se fera plus tard : {}", ex.getMessage());
			}
		}
	}

	private static void sweepFiles(Instant before) {
		Path folder = Path.of(System.getProperty("java.io.tmpdir"));
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Spool.PREFIX + "*")) {
			for (Path file : files) {
				if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
					FileSystemUtils.deleteRecursively(file);
				}
			}
		}
		catch (IOException ex) {
			LOG.warn("Le dossier temporaire ne se lit pas : {}", ex.getMessage());
		}
	}

}
