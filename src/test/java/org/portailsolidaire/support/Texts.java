package org.portailsolidaire.support;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.portailsolidaire.platform.site.Words;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the site, without starting it. */
public final class Texts {

	private static final ResourceBundleMessageSource SOURCE = source();

	private Texts() {
	}

	public static Words french() {
		return new Words(SOURCE, Locale.FRENCH);
	}

	public static Words english() {
		return new Words(SOURCE, Locale.ENGLISH);
	}

	private static ResourceBundleMessageSource source() {
		ResourceBundleMessageSource source = new ResourceBundleMessageSource();
		source.setBasenames("messages/site", "messages/catalogue", "messages/feeds", "messages/eligibility");
		source.setDefaultEncoding(StandardCharsets.UTF_8.name());
		source.setFallbackToSystemLocale(false);
		return source;
	}

}
