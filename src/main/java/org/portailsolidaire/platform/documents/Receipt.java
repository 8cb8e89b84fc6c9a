package org.portailsolidaire.platform.documents;

import java.util.List;

/** What became of an upload. */
public sealed interface Receipt {

	/** It is kept. */
	record Stored(DocumentFacts document) implements Receipt {
	}

	/** Nothing of it is kept, for all of these reasons. */
	record Refused(List<Reason> reasons) implements Receipt {

		public Refused {
			reasons = List.copyOf(reasons);
		}

	}

}
