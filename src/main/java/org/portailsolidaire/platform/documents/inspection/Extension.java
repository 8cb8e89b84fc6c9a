package org.portailsolidaire.platform.documents.inspection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.portailsolidaire.platform.documents.DocumentFormat;

/**
 * What a name of a file ends with, when systems know it as the name of a format: "v2" of
 * "Statuts.v2" is none.
 *
 * @param text without its dot, in lower case; empty when there is none
 */
record Extension(String text) {

	/** Formats that the portal does not take: their names say that something is wrong. */
	private static final String OTHERS = "7z apk app avi avif bat bin bmp bz2 chm class cmd csv dll dmg doc docm dot dotm dotx dwg eml "
			+ "epub exe gif gz heic heif hta htm html ics ini iso jar js jse json lnk log mht mhtml mkv mov mp3 mp4 mpeg mpg msg msi "
			+ "numbers odb odf odg odp ods odt ogg otg ots ott p7m pages php pif pot potm potx pps ppsm ppsx ppt pptm pptx ps1 psd "
			+ "py rar reg rtf scr sh svg swf tar tgz tif tiff txt url vbe vbs vcf wav wma wmf wmv wsf xhtml xla xlam xls xlsb xlsm xlt "
			+ "xltm xltx xml xps zip";

	private static final Set<String> KNOWN = Stream
		.concat(Arrays.stream(OTHERS.split(" ")),
				Stream.concat(Stream.of("jpeg", "jfif", "jpe"),
						Arrays.stream(DocumentFormat.values()).map(DocumentFormat::extension)))
		.collect(Collectors.toUnmodifiableSet());

	static Extension of(String name) {
		int dot = name.lastIndexOf('.');
		String end = (dot < 0) ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
		return new Extension(KNOWN.contains(end) ? end : "");
	}

	/** A name without it. */
	String cutFrom(String name) {
		return this.text.isEmpty() ? name : name.substring(0, name.lastIndexOf('.'));
	}

	/**
	 * Whether it says another format than the content. Pictures are made anew, so that a
	 * PNG named .jpg does no harm.
	 */
	boolean hides(DocumentFormat format) {
		DocumentFormat said = format();
		return !this.text.isEmpty() && said != format && (said == null || !said.isImage() || !format.isImage());
	}

	private @Nullable DocumentFormat format() {
		String known = this.text.matches("jpeg|jfif|jpe") ? "jpg" : this.text;
		return Arrays.stream(DocumentFormat.values())
			.filter((format) -> format.extension().equals(known))
			.findFirst()
			.orElse(null);
	}

}
