package org.portailsolidaire.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import org.portailsolidaire.support.PortalServerTest;

/**
 * A test in Chromium on the real server. Methods take a {@link Visitor}. Skipped where
 * there is no Chromium, unless {@code CI=true}.
 */
@Tag("browser")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(Chromium.class)
@PortalServerTest
@interface BrowserTest {

}
