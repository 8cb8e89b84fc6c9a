package org.portailsolidaire.platform.mail;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

/** The settings of e-mails, as an operator gives them. */
@Tag("plain")
class MailSettingsTests {

	private final ApplicationContextRunner portal = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
		.withUserConfiguration(Settings.class);

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(MailSettings.class)
	static class Settings {

	}

	@Test
	void withoutAServerNothingSends() {
		this.portal.run((context) -> assertThat(context).doesNotHaveBean(JavaMailSenderImpl.class));
	}

	@Test
	void noServerIsWaitedForWithoutEnd() {
		this.portal.withPropertyValues("spring.mail.host=courriel.example").run((context) -> {
			assertThat(context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
				.containsEntry("mail.smtp.connectiontimeout", "10000")
				.containsEntry("mail.smtp.timeout", "30000")
				.containsEntry("mail.smtp.writetimeout", "30000")
				.containsEntry("mail.smtp.starttls.enable", "true");
			assertThat(context.getBean(MailSettings.class).deadline()).isEqualTo(Duration.ofMinutes(2));
		});
	}

	@Test
	void anAddressOfTheirOwnThatIsBadlyWrittenStopsThePortal() {
		this.portal.withPropertyValues("portail.courriel.expediteur=Portail sans adresse")
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining("Adresse de courriel mal écrite"));
		this.portal.withPropertyValues("portail.courriel.repondre-a=equipe@portail.example")
			.run((context) -> assertThat(context.getBean(MailSettings.class).replyTo())
				.isEqualTo("equipe@portail.example"));
	}

}
