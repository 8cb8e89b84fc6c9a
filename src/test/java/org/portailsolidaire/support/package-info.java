/** What tests share: one database server, the small French world, the browser. */
@NullMarked
package org.portailsolidaire.support;

import org.jspecify.annotations.NullMarked;
