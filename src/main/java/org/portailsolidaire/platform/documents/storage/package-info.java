/**
 * Where the bytes of documents are: in the database, or in a bucket.
 */
@NullMarked
@ApplicationModule(id = "storage", displayName = "Storage of bytes", allowedDependencies = {})
package org.portailsolidaire.platform.documents.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
