/**
 * What an antivirus says of bytes.
 */
@NullMarked
@ApplicationModule(id = "scanning", displayName = "Antivirus", allowedDependencies = {})
package org.portailsolidaire.platform.documents.scanning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
