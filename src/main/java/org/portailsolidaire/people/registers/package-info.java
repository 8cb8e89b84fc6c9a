/** The numbers of French registers: read, checked, and asked of the national register. */
@NullMarked
@ApplicationModule(id = "registers", displayName = "Registers", allowedDependencies = { "shared" })
package org.portailsolidaire.people.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
