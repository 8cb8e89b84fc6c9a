package org.portailsolidaire.platform.mail;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.portailsolidaire.platform.site.DemoNotice;
import org.portailsolidaire.platform.site.SiteAddress;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Says at start what e-mails lack to leave, and to lead back here. */
@Component
class MailNotice {

	private static final Logger LOG = LoggerFactory.getLogger(MailNotice.class);

	private final @Nullable JavaMailSenderImpl sender;

	private final SiteAddress site;

	private final DemoNotice demo;

	MailNotice(ObjectProvider<JavaMailSenderImpl> sender, SiteAddress site, DemoNotice demo) {
		this.sender = sender.getIfAvailable();
		this.site = site;
		this.demo = demo;
	}

	@EventListener(ApplicationReadyEvent.class)
	void say() {
		if (this.demo.isDemo()) {
			LOG.info("Les courriels de la démonstration se lisent sur {}.",
					this.site.link("/demo/courriels", Locale.FRENCH));
		}
		else if (this.sender == null) {
			LOG.warn("Aucun serveur de courriel (SPRING_MAIL_HOST) : les courriels attendent.");
		}
		else if (!this.site.isGiven()) {
			LOG.warn("L’adresse du portail n’est pas réglée (PORTAIL_PUBLIC_URL) : les courriels mènent à {}.",
					this.site.link("/", Locale.FRENCH));
		}
	}

}
