package org.portailsolidaire.calls.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.CRC32C;

import org.portailsolidaire.calls.search.Catalogue;
import org.portailsolidaire.shared.ParisTime;
import org.portailsolidaire.platform.site.Assets;
import org.portailsolidaire.platform.site.DemoNotice;
import org.portailsolidaire.platform.site.Frame;

import org.springframework.stereotype.Component;

/**
 * The tag (ETag) of a page of the catalogue, known before the page is written. A page is
 * made of the program, the calls, the language, the theme, the viewer, what was asked,
 * and of time by three ways only: the day in Paris, which calls have opened or closed,
 * and hours left. Weak: a page with a strong tag would not be compressed.
 */
@Component
class PageTag {

	private final Assets assets;

	private final DemoNotice demo;

	PageTag(Assets assets, DemoNotice demo) {
		this.assets = assets;
		this.demo = demo;
	}

	String of(Frame frame, Catalogue catalogue, Instant now, String asked, String hoursLeft) {
		String made = String.join("|", this.assets.version(), Boolean.toString(this.demo.isDemo()), frame.language(),
				frame.theme(), frame.origin(), Long.toString(catalogue.revision()),
				Integer.toString(catalogue.tick(now)), ParisTime.dayOf(now).toString(), asked, hoursLeft,
				frame.viewerTag());
		return "W/\"" + digest(made) + "\"";
	}

	/**
	 * The tag of something made for machines, where theme and hours left do not show.
	 * @param parts what else it is made of: the language, what was asked…
	 */
	String of(Catalogue catalogue, Instant now, String... parts) {
		String made = String.join("|", this.assets.version(), Long.toString(catalogue.revision()),
				catalogue.asOf(now).toString(), String.join("|", parts));
		return "W/\"" + digest(made) + "\"";
	}

	private static String digest(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		CRC32C crc = new CRC32C();
		crc.update(bytes);
		return HexFormat.of().toHexDigits(crc.getValue(), 8) + HexFormat.of().toHexDigits(text.hashCode());
	}

}
