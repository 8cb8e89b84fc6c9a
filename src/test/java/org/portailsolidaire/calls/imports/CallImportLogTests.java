package org.portailsolidaire.calls.imports;

import java.util.Objects;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("plain")
@ExtendWith(OutputCaptureExtension.class)
class CallImportLogTests {

	@Test
	void theReportIsAloneAndBareOnTheStandardOutput(CapturedOutput output) throws Exception {
		LoggerContext logging = new LoggerContext();
		JoranConfigurator configurator = new JoranConfigurator();
		logging.setMDCAdapter(new LogbackMDCAdapter());
		configurator.setContext(logging);
		configurator.doConfigure(Objects.requireNonNull(getClass().getResource("/logback-import.xml")));
		logging.getLogger(CallImportCommand.class).info("ligne 2 · essai / 1 · à créer");
		logging.getLogger(CallImportCommand.class).error("Le fichier est vide.");
		logging.getLogger("org.portailsolidaire.calls.catalogue").info("révision 7");
		logging.stop();

		assertThat(output.getOut().lines()).containsExactly("ligne 2 · essai / 1 · à créer");
		assertThat(output.getErr()).contains("Le fichier est vide.", "révision 7");
	}

}
