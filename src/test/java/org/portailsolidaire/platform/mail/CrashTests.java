package org.portailsolidaire.platform.mail;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.portailsolidaire.support.TestDatabase;

import org.springframework.aop.framework.AopProxy;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.core.SpringVersion;
import org.springframework.expression.Expression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that commits acts with their messages is killed (SIGKILL) fifty times, at any
 * moment; two workers then send what is there. Each act that was committed is told once,
 * no other is.
 */
@Tag("portal")
@Tag("crash")
class CrashTests {

	private static final int KILLS = 50;

	private static final int LANES = 2;

	/** In microseconds, after the first act. */
	private static final int LONGEST_LIFE = 40_000;

	/** Only what the process needs: it starts faster. */
	private static final String CLASS_PATH = Stream
		.of(ActPoster.class, Outbox.class, SpringVersion.class, BeanUtils.class, MessageSource.class, JdbcClient.class,
				TransactionTemplate.class, AopProxy.class, Expression.class, JavaMailSenderImpl.class, Session.class,
				ConfigurationProperties.class, TemplateEngine.class, SpringTemplateEngine.class,
				PGSimpleDataSource.class, BytesEncryptor.class, DigestUtils.class, Logger.class, LogFactory.class,
				Nullable.class)
		.map((type) -> Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
			.toString())
		.distinct()
		.collect(Collectors.joining(File.pathSeparator));

	private final Random random = new Random(20261122);

	@Test
	void everyActIsToldOnceHoweverOftenItsProcessIsKilled() throws Exception {
		String url = TestDatabase.create();
		GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		mail.start();
		try (HikariDataSource pool = pool(url)) {
			Sandbox sandbox = new Sandbox(pool, Clock.systemUTC());
			sandbox.jdbc.sql("create table act (number integer primary key, done_at timestamptz not null)").update();
			killInLanes(url);
			List<String> acts = sandbox.jdbc.sql("select 'acte-' || number from act order by number")
				.query(String.class)
				.list();
			sendWithTwoWorkers(sandbox, mail.getSmtp().getPort());

			assertThat(acts).hasSizeGreaterThanOrEqualTo(KILLS);
			assertThat(sandbox.jdbc.sql("select act from message").query(String.class).list())
				.containsExactlyInAnyOrderElementsOf(acts);
			assertThat(subjects(mail)).containsExactlyInAnyOrderElementsOf(acts.stream()
				.map((act) -> "Votre dossier «\u00A0" + act.replace("acte-", "n") + "\u00A0» est déposé")
				.toList());
			assertThat(sandbox.jdbc.sql("select count(*) from message where state <> 'SENT'")
				.query(Integer.class)
				.single()).isZero();
		}
		finally {
			mail.stop();
		}
	}

	private void killInLanes(String url) throws Exception {
		try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
			List<Future<Void>> killed = new ArrayList<>();
			for (int kill = 0; kill < KILLS; kill++) {
				int first = 1 + kill % LANES * ActPoster.LANE;
				killed.add(lanes.submit(() -> runAndKill(url, first)));
			}
			for (Future<Void> kill : killed) {
				kill.get();
			}
		}
	}

	private Void runAndKill(String url, int first) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider", "-Dslf4j.internal.verbosity=ERROR",
				"-cp", CLASS_PATH, ActPoster.class.getName(), url, TestDatabase.user(), TestDatabase.password(),
				Integer.toString(first))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (BufferedReader output = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			String line = output.readLine();
			while (line != null && !line.equals("ready")) {
				line = output.readLine();
			}
			assertThat(line).as("the process works").isNotNull();
			TimeUnit.MICROSECONDS.sleep(this.random.nextInt(LONGEST_LIFE));
			process.destroyForcibly();
		}
		assertThat(process.waitFor()).as("killed, not ended").isEqualTo(128 + 9);
		return null;
	}

	private static void sendWithTwoWorkers(Sandbox sandbox, int port) throws Exception {
		try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> sent = new ArrayList<>();
			for (int worker = 0; worker < 2; worker++) {
				sent.add(workers.submit(() -> sandbox.sending(port).sendAll()));
			}
			for (Future<Integer> worker : sent) {
				worker.get();
			}
		}
	}

	private static List<String> subjects(GreenMail mail) {
		return Stream.of(mail.getReceivedMessages()).map(CrashTests::subject).toList();
	}

	private static String subject(MimeMessage message) {
		try {
			return message.getSubject();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static HikariDataSource pool(String url) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(url);
		pool.setUsername(TestDatabase.user());
		pool.setPassword(TestDatabase.password());
		pool.setMaximumPoolSize(3);
		return pool;
	}

}
