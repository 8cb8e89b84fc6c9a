package org.portailsolidaire;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.portailsolidaire.platform.local.LocalDatabase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the portal is, where its data are, and how to use a server of one's own. */
@Component
class StartupNotice {

	private static final Logger LOG = LoggerFactory.getLogger("portail");

	private final @Nullable LocalDatabase local;

	StartupNotice(ObjectProvider<LocalDatabase> local) {
		this.local = local.getIfAvailable();
	}

	@EventListener
	void on(ApplicationReadyEvent ready) {
		if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
			return;
		}
		int port = web.getWebServer().getPort();
		if (this.local != null) {
			LOG.info(
					"Portail Solidaire : http://localhost:{} · données dans {} · pour votre propre serveur PostgreSQL 18 : SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD",
					port, this.local.directory());
		}
		else {
			LOG.info("Portail Solidaire : http://localhost:{}", port);
		}
	}

}
