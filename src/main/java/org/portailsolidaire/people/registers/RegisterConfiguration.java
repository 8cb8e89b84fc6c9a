package org.portailsolidaire.people.registers;

import java.net.http.HttpClient;
import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	/** The register at {@code portail.registre.adresse}; none by default. */
	@Bean
	NationalRegister nationalRegister(@Value("${portail.registre.adresse:}") String address) {
		return address.isBlank() ? new NoRegister() : new SearchRegister(client(address.strip(), PATIENCE));
	}

	/** A client that waits no longer than that, to connect and to read. */
	static RestClient client(String address, Duration patience) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER).build());
		requests.setReadTimeout(patience);
		return RestClient.builder().baseUrl(address).requestFactory(requests).build();
	}

}
