package org.portailsolidaire.platform.site;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the server says of requests that it refuses before the portal sees them (an
 * address that is not one, headers that are too long), and of those for which even the
 * page of errors fails.
 */
public class RefusedRequestPage extends ErrorReportValve {

	private static final int CLIENT_ERROR = 400;

	private static final int SERVER_ERROR = 500;

	private static final String REFUSED = "Nous n’avons pas compris cette adresse";

	private static final String REFUSED_WHY = "Une partie de l’adresse n’est pas dans un format connu.";

	private static final String FAILED = "Le portail a rencontré un problème";

	private static final String FAILED_WHY = "Vous n’y êtes pour rien. Réessayez dans quelques minutes.";

	private static final String PAGE = """
			<!doctype html>
			<html lang="fr">
			<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
			<title>{titre} – Portail Solidaire</title></head>
			<body><main><h1>{titre}</h1>
			<p>{texte}</p>
			<p><a href="/">Revenir à l’accueil</a> · <a href="/appels">Voir tous les appels ouverts</a></p>
			<p>Erreur {statut}</p></main></body>
			</html>
			""";

	private static final Pattern API = Pattern.compile("(/en)?/api/v1/");

	private static final String PROBLEM = """
			{"type":"about:blank","status":{statut},"title":"{titre}","detail":"{texte}"}
			""";

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		int status = response.getStatus();
		if (status < CLIENT_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			boolean api = request.getRequestURI() != null && API.matcher(request.getRequestURI()).lookingAt();
			response.setContentType(api ? "application/problem+json" : "text/html");
			response.setCharacterEncoding(StandardCharsets.UTF_8);
			response.setHeader("Content-Security-Policy",
					"default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
			response.setHeader("X-Content-Type-Options", "nosniff");
			response.setHeader("Referrer-Policy", "same-origin");
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write((api ? PROBLEM : PAGE).replace("{titre}", (status < SERVER_ERROR) ? REFUSED : FAILED)
					.replace("{texte}", (status < SERVER_ERROR) ? REFUSED_WHY : FAILED_WHY)
					.replace("{statut}", Integer.toString(status)));
				response.finishResponse();
			}
		}
		catch (IOException ex) {
			this.container.getLogger().debug("The client has gone", ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Setup {

		@Bean
		WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedRequests() {
			return (factory) -> factory.addContextCustomizers((context) -> context.addLifecycleListener((event) -> {
				if (event.getType().equals(Lifecycle.BEFORE_START_EVENT)
						&& context.getParent() instanceof StandardHost host) {
					host.getPipeline().addValve(new RefusedRequestPage());
				}
			}));
		}

	}

}
