package org.portailsolidaire.platform.documents;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * What an operator decides about documents; see docs/exploitation.md.
 *
 * @param largest by kind, the size of a file at most
 * @param pixels of a picture, at most
 * @param imageMemory that a picture may take once decoded; larger ones lose pixels
 * @param reading of files that are not trusted
 * @param quota how much is taken in all
 */
@ConfigurationProperties("portail.documents")
record DocumentSettings(Map<DocumentKind, DataSize> largest, long pixels, DataSize imageMemory, Reading reading,
		Quota quota, Scanner scanner, Bucket s3) {

	long largest(DocumentKind kind) {
		DataSize size = this.largest.get(kind);
		if (size == null) {
			throw new IllegalStateException("portail.documents.largest says nothing of " + kind);
		}
		return size.toBytes();
	}

	/**
	 * What the process that reads a file may take.
	 *
	 * @param memory of its heap
	 * @param longest that it runs
	 * @param patience of a person before its turn
	 */
	record Reading(DataSize memory, Duration longest, Duration patience) {
	}

	/**
	 * How much is taken in all.
	 *
	 * @param day sent by a person in a day, at most
	 * @param total kept by an organisation, or by a person alone, at most
	 */
	record Quota(DataSize day, DataSize total) {
	}

	/**
	 * ClamAV's daemon.
	 *
	 * @param host none when it is empty
	 * @param every time between two rounds of scans
	 * @param patience for an answer
	 */
	record Scanner(String host, int port, Duration every, Duration patience) {

		boolean isThere() {
			return StringUtils.hasText(this.host);
		}

	}

	/**
	 * An S3-compatible store.
	 *
	 * @param bucket none when it is empty
	 * @param endpoint none for Amazon's own
	 * @param prefix of the keys
	 */
	record Bucket(String bucket, @Nullable URI endpoint, String region, String prefix, @Nullable String accessKey,
			@Nullable String secretKey, boolean pathStyle, Duration patience) {

		boolean isThere() {
			return StringUtils.hasText(this.bucket);
		}

	}

}
