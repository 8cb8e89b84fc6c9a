package org.portailsolidaire;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the database cannot be used. */
class StartupFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		String state = (cause.getSQLState() != null) ? cause.getSQLState() : "";
		String sentence = switch (state) {
			case "28P01", "28000" -> "La base de données refuse ce compte ou ce mot de passe.";
			case "3D000" -> "Cette base de données n’existe pas sur le serveur.";
			case "08001", "08006", "08004" -> "Le serveur de base de données ne répond pas.";
			default -> null;
		};
		if (sentence == null) {
			return null;
		}
		return new FailureAnalysis(sentence + " (" + cause.getMessage() + ")",
				"Vérifiez SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME et SPRING_DATASOURCE_PASSWORD.", cause);
	}

}
