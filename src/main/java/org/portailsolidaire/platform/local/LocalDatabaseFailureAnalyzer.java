package org.portailsolidaire.platform.local;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the sentence of a {@link LocalDatabaseException} instead of a stack trace. */
class LocalDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<LocalDatabaseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, LocalDatabaseException cause) {
		return new FailureAnalysis(cause.getMessage(), null, cause);
	}

}
