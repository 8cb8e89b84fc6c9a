package org.portailsolidaire;

import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.portailsolidaire.support.TestDatabase;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** What a person reads when the database cannot be used. */
@Tag("portal")
@Tag("crash")
@ExtendWith(OutputCaptureExtension.class)
class StartupFailureTests {

	@ParameterizedTest
	@CsvSource({ "28P01, refuse ce compte ou ce mot de passe", "28000, refuse ce compte ou ce mot de passe",
			"3D000, n’existe pas", "08001, ne répond pas", "08006, ne répond pas" })
	void saysEachFailureInOneSentence(String state, String sentence) {
		assertThat(analyze(new SQLException("raison", state)).getDescription()).contains(sentence).doesNotContain("\n");
	}

	@Test
	void leavesOtherFailuresToOthers() {
		assertThat(analyze(new SQLException("raison", "23505"))).isNull();
		assertThat(analyze(new SQLException("raison"))).isNull();
	}

	@Test
	void knowsTheFailuresOfARealServer() {
		assertThat(analyze(refusal(TestDatabase.createBare().replaceAll("/nu_\\d+", "/absente"), "postgres"))
			.getDescription()).contains("n’existe pas");
		assertThat(analyze(refusal("jdbc:postgresql://localhost:1/portail", "postgres")).getDescription())
			.contains("ne répond pas");
		assertThat(analyze(refusal(TestDatabase.createBare(), "personne")).getDescription())
			.contains("refuse ce compte");
	}

	@Test
	void theProgramStopsOnASentenceAndNoStackTrace(CapturedOutput output) {
		assertThatException()
			.isThrownBy(() -> new SpringApplicationBuilder(PortailSolidaire.class).web(WebApplicationType.NONE)
				.run("--portail.demo.enabled=true", "--spring.datasource.url=jdbc:postgresql://localhost:1/portail",
						"--spring.datasource.hikari.connection-timeout=250"));

		assertThat(output.toString().replace('?', 'é'))
			.contains("Le serveur de base de donn", "ne r", "SPRING_DATASOURCE_URL")
			.doesNotContain("\tat ");
	}

	private static FailureAnalysis analyze(SQLException failure) {
		return new StartupFailureAnalyzer().analyze(new IllegalStateException(failure));
	}

	private static SQLException refusal(String url, String user) {
		try {
			DriverManager.getConnection(url, user, "").close();
			throw new IllegalStateException("The connection was not refused");
		}
		catch (SQLException ex) {
			return ex;
		}
	}

}
