package org.portailsolidaire.mesures;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.portailsolidaire.mesures.Load.Ask;

/**
 * Pages asked in turn by so many clients, while others ask something else.
 */
record Series(String name, int port, int clients, List<Ask> asks, AtomicInteger turn, List<Ask> beside,
		AtomicInteger besideTurn) {
}
