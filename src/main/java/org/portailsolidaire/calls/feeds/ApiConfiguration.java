package org.portailsolidaire.calls.feeds;

import java.util.List;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API is open to every site, for reading, and described by OpenAPI. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

	private static final long ONE_DAY = 86_400;

	@Override
	public void addCorsMappings(CorsRegistry registry) {
		registry.addMapping("/api/v1/**")
			.allowedOrigins("*")
			.allowedMethods("GET", "HEAD")
			.allowedHeaders("*")
			.exposedHeaders(HttpHeaders.ETAG, HttpHeaders.LINK)
			.maxAge(ONE_DAY);
	}

	@Bean
	OpenAPI openApi() {
		return new OpenAPI()
			.info(new Info().title("Portail Solidaire")
				.version("1")
				.description("Les appels à projets de solidarité internationale, en lecture. Sans clé ni compte. "
						+ "Ajoutez /en devant /api pour des messages et des adresses en anglais.")
				.license(new License().name("Licence Ouverte 2.0 (Etalab)")
					.url("https://www.etalab.gouv.fr/licence-ouverte-open-licence/")))
			.servers(List.of(new Server().url("/").description("Ce portail")));
	}

}
