package org.portailsolidaire.calls.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.portailsolidaire.support.EmptyPortalTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@EmptyPortalTest
@ExtendWith(OutputCaptureExtension.class)
class CallImportCommandTests {

	@Autowired
	CallImport callImport;

	@Autowired
	JdbcClient jdbc;

	@TempDir
	Path folder;

	@Test
	void leavesWithZeroWhenItImported() throws Exception {
		assertThat(run(Rows.text(';', List.of(Rows.row("1"))), false)).isZero();
		assertThat(calls()).isEqualTo(1);
	}

	@Test
	void leavesWithZeroAfterATrialThatImportsNothing(CapturedOutput output) throws Exception {
		assertThat(run(Rows.text(';', List.of(Rows.row("1"))), true)).isZero();
		assertThat(output).contains("ligne 2 · essai / 1 · à créer", "Essai : rien n’a été importé.");
		assertThat(calls()).isZero();
	}

	@Test
	void leavesWithOneWhenARowIsRefused(CapturedOutput output) throws Exception {
		assertThat(run(Rows.text(';', List.of(Rows.row("1", "zones", "ZZZ"))), false)).isEqualTo(1);
		assertThat(output).contains("ligne 2 · essai / 1 · refusé", "zones : zone inconnue : « ZZZ »");
		assertThat(calls()).isZero();
	}

	@Test
	void leavesWithTwoWhenTheFileCannotBeRead(CapturedOutput output) throws Exception {
		assertThat(run("[{", false)).isEqualTo(2);
		assertThat(output).contains("Le fichier ne peut pas être lu").doesNotContain("\tat ");
	}

	@Test
	void leavesWithTwoWhenTheFileDoesNotExist(CapturedOutput output) throws Exception {
		CallImportCommand command = new CallImportCommand(this.callImport, this.folder.resolve("absent.csv"), false);
		command.run(new DefaultApplicationArguments());

		assertThat(command.getExitCode()).isEqualTo(2);
		assertThat(output).contains("n’existe pas").doesNotContain("\tat ");
	}

	@Test
	void leavesWithTwoWhenTheFileIsAFolder() throws Exception {
		CallImportCommand command = new CallImportCommand(this.callImport, this.folder, false);
		command.run(new DefaultApplicationArguments());

		assertThat(command.getExitCode()).isEqualTo(2);
	}

	@Test
	void importsTheGoodRowsWhenThatIsAskedFor(CapturedOutput output) throws Exception {
		Path file = Files.writeString(this.folder.resolve("appels"),
				Rows.text(';', List.of(Rows.row("1"), Rows.row("2", "zones", "ZZZ"))));
		CallImportCommand command = new CallImportCommand(this.callImport, file, false, true);
		command.run(new DefaultApplicationArguments());

		assertThat(command.getExitCode()).isEqualTo(1);
		assertThat(output.getOut()).contains("1 créé, 0 changé, 0 sans changement, 1 refusé");
		assertThat(calls()).isEqualTo(1);
	}

	private int run(String text, boolean trial) throws Exception {
		Path file = Files.writeString(this.folder.resolve("appels"), text);
		CallImportCommand command = new CallImportCommand(this.callImport, file, trial);
		command.run(new DefaultApplicationArguments());
		return command.getExitCode();
	}

	private int calls() {
		return this.jdbc.sql("select count(*) from call").query(Integer.class).single();
	}

}
