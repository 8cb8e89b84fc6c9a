package org.portailsolidaire.platform.mail;

import java.time.Clock;
import java.util.Set;

import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.portailsolidaire.platform.site.SiteAddress;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MessagesConfiguration {

	/** E-mails are no pages of the site: they carry their own style. */
	@Bean
	ClassLoaderTemplateResolver emailTemplates() {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setResolvablePatterns(Set.of("courriels/*"));
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding("UTF-8");
		resolver.setOrder(1);
		return resolver;
	}

	@Bean
	EmailWriter emailWriter(SpringTemplateEngine templates, MessageSource messages, SiteAddress site,
			MailSettings settings) {
		return new EmailWriter(templates, messages, site, settings);
	}

	@Bean
	SendingWorkers sendingWorkers(ObjectProvider<JavaMailSenderImpl> sender, EmailWriter writer, DailyDigest digest,
			SendingQueue queue, SendingBell bell, MailSettings settings) {
		JavaMailSenderImpl server = sender.getIfAvailable();
		MessageSending sending = (server != null)
				? new MessageSending(queue, new MailServer(server, writer, settings.deadline()), settings.lease())
				: null;
		return new SendingWorkers(sending, digest, queue, bell, settings);
	}

	@Bean
	MailHealth courriel(ObjectProvider<JavaMailSenderImpl> sender, MessageLog log, Clock clock) {
		return new MailHealth(sender.getIfAvailable(), log, clock);
	}

	@Bean
	MessageKinds ownKinds() {
		return MessageKinds.of(DailyDigest.KIND);
	}

}
