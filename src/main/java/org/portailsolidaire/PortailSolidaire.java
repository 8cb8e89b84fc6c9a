package org.portailsolidaire;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal: one process, one PostgreSQL database. */
@SpringBootApplication
public class PortailSolidaire {

	public static void main(String[] args) {
		SpringApplication.run(PortailSolidaire.class, args);
	}

}
