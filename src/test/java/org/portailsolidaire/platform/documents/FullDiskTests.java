package org.portailsolidaire.platform.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.portailsolidaire.PortailSolidaire;
import org.portailsolidaire.people.accounts.Browser;
import org.portailsolidaire.people.accounts.HolderBrowser;
import org.portailsolidaire.people.accounts.Person;
import org.portailsolidaire.people.accounts.TestPeople;
import org.portailsolidaire.applying.applications.TestApplications;
import org.portailsolidaire.support.NewDatabase;
import org.portailsolidaire.support.RawHttp.Answer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** A temporary folder of 600 KB, where files of people are received. */
@Tag("portal")
@Tag("crash")
@SpringBootTest(classes = PortailSolidaire.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "portail.demo.enabled=true", "portail.courriel.envois=0" })
@ContextConfiguration(initializers = NewDatabase.class)
@DirtiesContext
class FullDiskTests {

	private static final Path FOLDER = folder();

	private static final boolean SMALL = run("mount", "-t", "tmpfs", "-o", "size=600k", "portail", FOLDER.toString());

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext portal;

	private String path;

	private Browser browser;

	@DynamicPropertySource
	static void there(DynamicPropertyRegistry registry) {
		registry.add("spring.servlet.multipart.location", FOLDER::toString);
	}

	@AfterAll
	static void leave() {
		if (SMALL) {
			run("umount", "-l", FOLDER.toString());
		}
	}

	private static Path folder() {
		try {
			return Files.createTempDirectory("portail-plein-");
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static boolean run(String... command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@BeforeEach
	void aDossier() {
		assumeThat(SMALL).as("a small folder can be mounted").isTrue();
		Person owner = new TestPeople(this.portal).person();
		this.path = "/dossiers/" + new TestApplications(this.portal).draft(owner) + "/documents";
		this.browser = HolderBrowser.of(owner, this.port, this.portal);
		this.browser.get(this.path);
	}

	@ParameterizedTest
	@ValueSource(ints = { 900_000, 4_000_000 })
	void aFileForWhichThereIsNoRoomIsRefusedInWords(int length) {
		Answer answer = this.browser.upload(this.path, "fichier", "a.pdf", "%PDF-1.7\n" + "a".repeat(length), "titre",
				"Convention");

		assertThat(answer.status()).isEqualTo(507);
		assertThat(answer.body()).contains("plus de place");
	}

	@Test
	void othersGoOn() {
		this.browser.upload(this.path, "fichier", "a.pdf", "%PDF-1.7\n" + "a".repeat(4_000_000), "titre", "Convention");

		assertThat(this.browser.get(this.path).status()).isEqualTo(200);
		assertThat(this.browser.upload(this.path, "fichier", "a.pdf", "%PDF-1.7\n", "titre", "Convention").status())
			.isEqualTo(422);
	}

}
