package org.portailsolidaire.platform.documents.inspection;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What an operator decides about reading files; see docs/exploitation.md.
 *
 * @param pixels of a picture, at most
 * @param imageMemory that a picture may take once decoded; larger ones lose pixels
 * @param reading of files that are not trusted
 */
@ConfigurationProperties("portail.documents")
public record InspectionSettings(long pixels, DataSize imageMemory, Bounds reading) {

	/**
	 * What the process that reads a file may take.
	 *
	 * @param memory of its heap
	 * @param longest that it runs
	 * @param patience of a person before its turn
	 */
	public record Bounds(DataSize memory, Duration longest, Duration patience) {
	}

}
