package org.portailsolidaire.platform.server;

import java.nio.file.FileSystemException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A temporary folder that takes no more: whoever keeps the portal reads it in the log.
 */
public final class FullDisk {

	/** Insufficient storage. */
	public static final int STATUS = 507;

	private static final Logger LOG = LoggerFactory.getLogger(FullDisk.class);

	private static final Pattern SAID = Pattern
		.compile("No space left on device|Disk quota exceeded|File too large|Read-only file system"
				+ "|There is not enough space on the disk");

	private FullDisk() {
	}

	/** Whether something failed for want of room; notes it. */
	public static boolean isCause(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof FileSystemException || says(cause.getMessage())) {
				LOG.error("Le dossier temporaire ne prend plus de fichier : {}", cause.getMessage());
				return true;
			}
		}
		return false;
	}

	private static boolean says(@Nullable String message) {
		return message != null && SAID.matcher(message).find();
	}

}
