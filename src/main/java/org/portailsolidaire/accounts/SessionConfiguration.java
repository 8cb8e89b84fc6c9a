package org.portailsolidaire.accounts;

import java.nio.charset.StandardCharsets;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class SessionConfiguration {

	/**
	 * Attributes of sessions are texts: anything else is refused, so that a new version
	 * of a class never ends the sessions there are, and nothing read back runs.
	 */
	@Bean
	ConversionService springSessionConversionService() {
		GenericConversionService texts = new GenericConversionService();
		texts.addConverter(Object.class, byte[].class,
				(attribute) -> ((String) attribute).getBytes(StandardCharsets.UTF_8));
		texts.addConverter(byte[].class, Object.class, (bytes) -> new String(bytes, StandardCharsets.UTF_8));
		return texts;
	}

}
