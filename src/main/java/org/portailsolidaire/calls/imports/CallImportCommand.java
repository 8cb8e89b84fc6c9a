package org.portailsolidaire.calls.imports;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.portailsolidaire.calls.imports.CallImport.Options;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code --portail.import=file} imports a file of calls and stops;
 * {@code --portail.import-trial=true} says what it would do,
 * {@code --portail.import-good-rows=true} leaves what is refused aside. The report is on
 * the standard output, the log on the other.
 */
@Component
@Order(20)
@ConditionalOnProperty("portail.import")
class CallImportCommand implements ApplicationRunner, ExitCodeGenerator {

	/** Its name is in logback-import.xml. */
	private static final Logger LOG = LoggerFactory.getLogger(CallImportCommand.class);

	private final CallImport callImport;

	private final Path file;

	private final Options options;

	private int exitCode;

	@Autowired
	CallImportCommand(CallImport callImport, @Value("${portail.import}") Path file,
			@Value("${portail.import-trial:false}") boolean trial,
			@Value("${portail.import-good-rows:false}") boolean goodRows) {
		this.callImport = callImport;
		this.file = file;
		this.options = new Options(trial, goodRows, null, Map.of());
	}

	CallImportCommand(CallImport callImport, Path file, boolean trial) {
		this(callImport, file, trial, false);
	}

	@Override
	public void run(ApplicationArguments args) throws Exception {
		if (!Files.isReadable(this.file) || Files.isDirectory(this.file)) {
			LOG.error("Le fichier {} n’existe pas ou ne peut pas être lu.", this.file);
			this.exitCode = 2;
			return;
		}
		try (InputStream input = new BufferedInputStream(Files.newInputStream(this.file))) {
			ImportReport report = this.callImport.importFrom(input, this.options);
			report.lines().forEach(LOG::info);
			this.exitCode = report.isRefused() ? 1 : 0;
		}
		catch (UnreadableFileException ex) {
			LOG.error(ex.getMessage());
			this.exitCode = 2;
		}
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

}
