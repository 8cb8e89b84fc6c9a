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
 * A test on a portal without any call, for those that write and commit. One context and
 * one database serve all of these tests; calls, funders and files are taken away before
 * each.
 */
@Tag("portal")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(classes = PortailSolidaire.class,
		properties = { "portail.demo.enabled=false", "portail.catalogue.check-every=0s", "portail.courriel.envois=0" })
@ContextConfiguration(initializers = NewDatabase.class)
@Import(TestBeans.class)
@AutoConfigureMockMvc
@ExtendWith({ TestClock.Reset.class, Emptying.class })
public @interface EmptyPortalTest {

}
