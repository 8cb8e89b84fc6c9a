package org.portailsolidaire;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the sentence of a {@link MissingKeyException} instead of a stack trace. */
class MissingKeyFailureAnalyzer extends AbstractFailureAnalyzer<MissingKeyException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MissingKeyException cause) {
		return new FailureAnalysis(cause.getMessage(), "Par exemple : PORTAIL_CLE=$(openssl rand -base64 32)", cause);
	}

}
