package org.portailsolidaire.platform.site;

import java.time.Duration;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Style sheets, scripts, fonts and pictures, under an address that changes with each
 * build and may be kept for ever. No resource chain: it would look up every link of every
 * page.
 */
@Component
public class Assets implements WebMvcConfigurer {

	private static final Duration ONE_YEAR = Duration.ofDays(365);

	private final String version;

	private final String bootstrap;

	private final String htmx;

	Assets(ObjectProvider<BuildProperties> build, @Value("${portail.bootstrap-version}") String bootstrap,
			@Value("${portail.htmx-version}") String htmx) {
		long time = Optional.ofNullable(build.getIfAvailable())
			.map(BuildProperties::getTime)
			.map((built) -> built.toEpochMilli())
			.orElseGet(System::currentTimeMillis);
		this.version = Long.toString(time, Character.MAX_RADIX);
		this.bootstrap = path() + "/webjars/bootstrap/" + bootstrap + "/css/bootstrap.min.css";
		this.htmx = path() + "/webjars/htmx.org/" + htmx + "/dist/htmx.min.js";
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		CacheControl forEver = CacheControl.maxAge(ONE_YEAR).cachePublic().immutable();
		registry.addResourceHandler(path() + "/webjars/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/")
			.setCacheControl(forEver);
		registry.addResourceHandler("/favicon.ico")
			.addResourceLocations("classpath:/static/img/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic());
		registry.addResourceHandler(path() + "/**").addResourceLocations("classpath:/static/").setCacheControl(forEver);
	}

	/** What changes when the program does; part of every page's tag. */
	public String version() {
		return this.version;
	}

	/** Where the assets of this build are: {@code /r/} and its version. */
	String path() {
		return "/r/" + this.version;
	}

	String bootstrap() {
		return this.bootstrap;
	}

	String htmx() {
		return this.htmx;
	}

}
