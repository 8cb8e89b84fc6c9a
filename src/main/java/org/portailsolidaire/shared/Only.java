package org.portailsolidaire.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the {@link Actor} argument of a handler: one of these roles is needed. To others the
 * page does not exist.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Only {

	/** The roles, any of which will do. */
	Role[] value();

}
