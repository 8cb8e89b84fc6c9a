/**
 * The portal as readers meet it: in Chromium, with and without scripts, at all widths.
 */
@NullMarked
package org.portailsolidaire.browser;

import org.jspecify.annotations.NullMarked;
