package org.portailsolidaire;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.modulith.Modulithic;

/**
 * The portal: one process, one PostgreSQL database. With {@code --portail.import=…} it
 * imports a file and stops, without opening a port.
 */
@SpringBootApplication
@Modulithic(sharedModules = "shared")
@EnableScheduling
public class PortailSolidaire {

	public static void main(String[] args) {
		SpringApplication portal = new SpringApplication(PortailSolidaire.class);
		boolean command = Stream.of(args).anyMatch((arg) -> arg.startsWith("--portail.import="));
		if (command) {
			portal.setWebApplicationType(WebApplicationType.NONE);
			portal.setBannerMode(Banner.Mode.OFF);
			portal.setDefaultProperties(Map.of("logging.config", "classpath:logback-import.xml"));
		}
		ConfigurableApplicationContext context = portal.run(args);
		if (command) {
			System.exit(SpringApplication.exit(context));
		}
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
