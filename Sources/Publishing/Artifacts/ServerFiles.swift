import Hypertext

extension Artifact {
  /// The same headers in the words of several servers: `_headers` for hosts that read it, and files to include for
  /// nginx, Apache and Caddy.
  static func serverFiles(_ portal: Portal) -> [Artifact] {
    let files = ServerFiles(policy: ContentSecurityPolicy(for: portal.style))
    return [
      Artifact(SitePath("_headers"), bytes: Array(files.headers.utf8)),
      Artifact(SitePath("server/nginx.conf"), bytes: Array(files.nginx.utf8)),
      Artifact(SitePath("server/apache.conf"), bytes: Array(files.apache.utf8)),
      Artifact(SitePath("server/Caddyfile"), bytes: Array(files.caddy.utf8)),
    ]
  }
}

/// What a browser may do with a page.
struct ContentSecurityPolicy: Hashable, Sendable {
  private let shared: String

  /// Nothing in a page is admitted but the portal's own style, by its hash.
  init(for style: PageStyle) {
    let styles =
      switch style {
      case .inPage(let style): "'self' \(style.source)"
      case .linked: "'self'"
      }
    shared =
      "default-src 'none'; script-src 'self'; style-src \(styles); img-src 'self'; manifest-src 'self'; "
      + "connect-src 'self'; worker-src 'self'; base-uri 'none'"
  }

  /// The `meta` element: `file:` lets Firefox send a form in a folder, where `'self'` alone refuses it.
  var element: HTML {
    let text = #"<meta http-equiv="Content-Security-Policy" content="\#(shared); form-action 'self' file:">"#
    return HTML(trusted: Array(text.utf8))
  }

  /// For the header, where framing can be forbidden too.
  var header: String { shared + "; form-action 'self'; frame-ancestors 'none'" }
}

private struct ServerFiles {
  let policy: ContentSecurityPolicy

  /// Sent with everything.
  private var security: KeyValuePairs<String, String> {
    [
      "Content-Security-Policy": policy.header,
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
      "Cross-Origin-Opener-Policy": "same-origin",
    ]
  }

  /// A file with its content in its name never changes; all others are asked for anew.
  private let forEver = "public, max-age=31536000, immutable"
  private let askAnew = "no-cache"
  private let hashed = #"\.[0-9a-f]{10}\.(css|js|json)$"#

  private func lines(_ line: (_ name: String, _ value: String) -> String) -> String {
    security.map { line($0.key, $0.value) }.joined(separator: "\n")
  }

  var headers: String {
    """
    /*
    \(lines { "  \($0): \($1)" })

    /aset/*
      Cache-Control: \(forEver)

    /cari/*
      Cache-Control: \(forEver)

    /*.webmanifest
      Content-Type: application/manifest+json

    """
  }

  private var nginxHeaders: String { lines { "  add_header \($0) \"\($1)\" always;" } }

  var nginx: String {
    """
    # Sertakan di dalam blok server { } yang root-nya folder portal:  include /jalur/ke/server/nginx.conf;
    # Muat ulang nginx sesudah tampilan portal berubah: kebijakan ini menyebut sidik gayanya.
    # Include this in the server { } block whose root is the portal's folder. Reload nginx after the look has changed:
    # the policy names the hash of the style.

    charset utf-8;
    index index.html;
    error_page 404 /404.html;
    gzip on;
    gzip_vary on;
    gzip_types text/css text/javascript application/javascript application/json application/manifest+json
      application/xml application/atom+xml image/svg+xml text/csv;

    location / {
    \(nginxHeaders)
      add_header Cache-Control "\(askAnew)" always;
    }

    location ~ "\(hashed)" {
    \(nginxHeaders)
      add_header Cache-Control "\(forEver)";
    }

    location ~ "\\.webmanifest$" {
      types { }
      default_type application/manifest+json;
    \(nginxHeaders)
      add_header Cache-Control "\(askAnew)" always;
    }

    # Nama berkas yang berawalan titik tidak untuk umum. / Names that begin with a dot are not for the public.
    location ~ "/\\." {
      deny all;
    }

    """
  }

  var apache: String {
    """
    # Sertakan di konfigurasi situs, atau salin menjadi .htaccess di folder portal (perlu mod_headers). Salin lagi sesudah
    # tampilan portal berubah: kebijakan ini menyebut sidik gayanya.
    # Include this in the site's configuration, or copy it as .htaccess into the portal's folder (needs mod_headers).
    # Copy it again after the look has changed: the policy names the hash of the style.

    AddDefaultCharset utf-8
    DirectoryIndex index.html
    ErrorDocument 404 /404.html
    Options -Indexes -ExecCGI
    AddType application/manifest+json .webmanifest
    AddType text/csv .csv

    <IfModule mod_headers.c>
    \(lines { "  Header always set \($0) \"\($1)\"" })
      Header set Cache-Control "\(askAnew)"
      <FilesMatch "\(hashed)">
        Header set Cache-Control "\(forEver)"
      </FilesMatch>
    </IfModule>

    <IfModule mod_deflate.c>
      AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json \\
        application/manifest+json application/xml application/atom+xml image/svg+xml text/csv
    </IfModule>

    <FilesMatch "^\\.">
      Require all denied
    </FilesMatch>

    """
  }

  var caddy: String {
    """
    # Ganti alamat dan foldernya. Salin lagi sesudah tampilan portal berubah: kebijakan ini menyebut sidik gayanya.
    # Replace the address and the folder. Copy it again after the look has changed: the policy names the style's hash.

    mpp.example.go.id {
      root * /srv/www/mpp/site
      encode gzip
      file_server

      header {
    \(lines { "    \($0) \"\($1)\"" })
        Cache-Control "\(askAnew)"
      }

      @tetap path_regexp \(hashed)
      header @tetap Cache-Control "\(forEver)"

      @manifes path *.webmanifest
      header @manifes Content-Type application/manifest+json

      @tersembunyi path */.*
      respond @tersembunyi 404

      handle_errors {
        rewrite * /404.html
        file_server
      }
    }

    """
  }
}
