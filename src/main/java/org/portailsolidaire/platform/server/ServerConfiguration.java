package org.portailsolidaire.platform.server;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the server listens. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedConnections() {
		return (factory) -> {
			factory.setProtocol(BoundedHttp.class.getName());
			factory.addContextValves(new FormLimits());
			// A body is asked for once somebody reads it: who sends one that is refused
			// is told so first.
			factory.addConnectorCustomizers((connector) -> connector.setProperty("continueResponseTiming", "onRead"));
		};
	}

}
