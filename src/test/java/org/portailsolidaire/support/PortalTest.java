package org.portailsolidaire.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import org.portailsolidaire.PortailSolidaire;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole portal with its demo world, made on 22 November 2026 at eleven in
 * Paris. One context, one server on a free port and one database serve all of these
 * tests, so they write nothing that they do not roll back. {@code MockMvcTester},
 * {@link TestClock} and {@code @LocalServerPort} can be injected.
 */
@Tag("portal")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = PortailSolidaire.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "portail.demo.enabled=true", "portail.catalogue.check-every=0s", "portail.courriel.envois=0" })
@ContextConfiguration(initializers = NewDatabase.class)
@Import(TestBeans.class)
@AutoConfigureMockMvc
@ExtendWith(TestClock.Reset.class)
public @interface PortalTest {

}
